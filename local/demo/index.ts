/** Synthetic data of the local site: the Board paper's quarter, the years since, and a caseload dated from today. */
export { boardQuarter } from './boardQuarter';
export type { DemoCase } from './demoCase';
export { demoData, generateReferrals } from './demoData';
export type { DemoData } from './demoData';
export { loadDemoData, loadEarlierCases, loadReferrals, loadTodaysCases, loadWaiting } from './load';
export { playComplexCases } from './playComplexCases';
export { playMeetings } from './playMeetings';
