"""The front door: one module per step of the SOP; every function takes the store and the actor (pelaku)."""
