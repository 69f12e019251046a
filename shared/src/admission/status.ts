/**
 * Where a request to put work on towns or grids stands (网格事务准入); the words are in text/zh-CN/admission.ts.
 * That the term of admitted work is over is not a status: the days say so (`isOver`).
 */
export const admissionStatuses = ['asked', 'admitted', 'refused', 'withdrawn', 'ended'] as const
export type AdmissionStatus = (typeof admissionStatuses)[number]
