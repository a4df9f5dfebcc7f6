"""A small pretrained encoder that reads journeys: word pieces, forward pass and scores, in numpy.

Not here: what is done with the scores, see `geomap.routes.reading`; how the weights are fitted, see
`geomap.training.route_reader`.
"""
