"""The notebook page: cells, editor, answers, gallery."""
