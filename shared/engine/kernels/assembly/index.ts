export * from './days';
export * from './planes';
export * from './sums';
