import { answeredWith } from '../conditions';

/** The SafeLives Dash was used, with its 24 answers. */
export const usesDash = answeredWith('riskTool', 'SafeLives Dash');
export const usesDara = answeredWith('riskTool', 'DARA');
/** Something else was used, or nothing: what the Dash would have told is asked by itself. */
export const usesAnotherTool = answeredWith('riskTool', 'DARA', 'None');
