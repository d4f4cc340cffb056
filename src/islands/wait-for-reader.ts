// On the home page: its lab, which is read there as it was served, comes to life when somebody is there. Stands before the
// script that wakes labs, so that no lab is woken without it.
import { firstSign } from './first-sign.ts';
import type { WaitingHost } from './wake.ts';

const host = document.querySelector<WaitingHost>('[data-lab]');
if (host) host.reader = firstSign;
