export { agreeText } from './agree.ts';
export { appText } from './app.ts';
export { refusalText } from './refusal.ts';
