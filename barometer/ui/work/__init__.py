"""Tasks, projects, energy users and the evaluation: what bodies and counties must do."""
