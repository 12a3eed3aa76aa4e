export { agreeText } from './agree.ts';
export { appText } from './app.ts';
export { conditionText } from './condition.ts';
export { exportText } from './export.ts';
export { modelText } from './model.ts';
export { refusalText } from './refusal.ts';
export { settingsText } from './settings.ts';
