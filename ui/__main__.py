"""``python -m ui`` opens the window."""

from ui.app.main import main

raise SystemExit(main())
