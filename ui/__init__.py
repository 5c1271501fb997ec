"""Streamlit code shared by the pages: serving, the gate, the frame, filters, messages and widgets."""
