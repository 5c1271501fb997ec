"""An empty page: what a rerun costs before anything is shown."""

import streamlit as st

st.empty()
