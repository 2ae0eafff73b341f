"""What a parcel is and what may happen to it: plain values and rules, no input or output."""
