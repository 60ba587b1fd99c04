"""How a candidate's profile is read: bytes to a tree of texts with places, the tree to the model's shape, the shape to the model."""
