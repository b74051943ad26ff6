"""Everything the user can do, as one table; menus, keys, palette and keyboard guide are made from it."""
