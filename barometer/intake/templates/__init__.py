"""Files that leave the product to be filled in or mended, and are safe in a spreadsheet."""
