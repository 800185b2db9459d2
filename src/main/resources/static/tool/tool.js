// Everything works without this file; it only saves round trips and clicks.
'use strict';
