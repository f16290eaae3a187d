# Sharing a view

share = Share
share-live = Live link
share-live-hint = Opens this view with the newest data.
share-pinned = Pinned link
share-pinned-hint = Shows for ever exactly what you see now, and says when newer data exist.
share-text = Short text
share-frame = Frame for a web page
share-frame-hint = Put this into the HTML of your own page; whoever runs this server decides which sites may.
share-part = Which part to frame
share-part-chart = Chart
share-part-target = Target
share-part-table = Table
share-part-true = Whole page
share-code = QR code of the pinned link
share-no-address = This server has no public address set, so it gives no links: whoever runs it sets BAROMETER_PUBLIC_URL.
share-whole = open the whole page
copy = Copy
copy-done = Copied
