"""``python -m ui`` opens the window."""

from ui.app.start import main

raise SystemExit(main())
