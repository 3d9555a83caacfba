"""A model's answer on a radiograph: network, preprocessing, model card and package. torch only here and in training."""
