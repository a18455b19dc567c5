<<<<<<< HEAD
"""The pictures of module 02."""
=======
"""Charts of module 02."""
>>>>>>> q2
