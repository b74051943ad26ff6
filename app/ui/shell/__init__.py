"""The main window: joins the views, the project and the actions."""
