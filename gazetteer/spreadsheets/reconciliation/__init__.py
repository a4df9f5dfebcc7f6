"""The gazetteer as a service for reconciling: version 0.2 of the W3C community's Reconciliation Service API.

OpenRefine and other clients send the cells of a column as queries, and get candidates with scores; they complete what
somebody types, show a place, and fetch its coordinates, country or population.

A request passes through `server` (sockets, limits), `access` (who may ask), `service` (which part answers), `queries`
(what is asked) and one of `answering`, `suggesting`, `extending`, `preview` and `manifest`. Source of the protocol:
https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/.
"""
