import { z } from 'zod';

/** Fit letters from best to worst; a model uses the first 2 to 6 (G1). */
export const gradeLetters = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
/** Engagement numbers from best to worst; a model uses the first 2 to 6 (G1). */
export const gradeNumbers = [1, 2, 3, 4, 5, 6] as const;

/** A cell of the matrix by its name: `A1` is the best. */
export const grade = z.string().regex(/^[A-F][1-6]$/);
export type Grade = string;

/** The grade at a row and a column, both from 0 (best). */
export function gradeAt(fitIndex: number, engagementIndex: number): Grade {
  return `${gradeLetters[fitIndex]}${gradeNumbers[engagementIndex]}`;
}

/** Row and column of a grade, both from 0 (best). */
export function placeOfGrade(of: Grade): { readonly fit: number; readonly engagement: number } {
  return { fit: of.charCodeAt(0) - 65, engagement: of.charCodeAt(1) - 49 };
}
