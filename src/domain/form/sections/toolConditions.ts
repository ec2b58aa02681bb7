import { answeredWith } from '../conditions';

/** The SafeLives Dash was used, with its 24 answers. */
export const usesDash = answeredWith('riskTool', 'SafeLives Dash');
export const usesDara = answeredWith('riskTool', 'DARA');
/** Another tool was used, or none: questions of the Dash that are needed anyway are asked separately. */
export const usesAnotherTool = answeredWith('riskTool', 'DARA', 'None');
