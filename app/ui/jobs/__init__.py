"""Long work for the window: requests with tickets to the worker process, results as signals."""
