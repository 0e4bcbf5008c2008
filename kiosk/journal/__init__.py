"""The journal: what happened at the kiosk, without who; appended, chained, asked, exported."""
