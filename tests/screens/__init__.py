"""Every page as people see it: drawn from one fixed day, laid beside the pictures from before."""
