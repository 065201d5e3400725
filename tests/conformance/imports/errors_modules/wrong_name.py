from shop import totale
