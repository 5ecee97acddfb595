"""Where faces are in a picture, as two detectors see it that know nothing of each other. Values in, values out.

They contradict what a person counted, and never replace it. Their weights travel in packages: nothing is loaded from the network.
"""
