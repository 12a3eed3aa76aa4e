export * from './codes';
export * from './days';
export * from './numbers';
export * from './planes';
export * from './ranks';
export * from './sums';
