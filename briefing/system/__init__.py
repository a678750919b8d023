"""The program in its surroundings: libraries, the desktop's menu, what a machine lacks."""
