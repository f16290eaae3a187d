"""The pages' pieces: the only part of the program that knows Streamlit."""
