import { spansSchema } from './spans'

/** The spans of a working day: 08:30–12:00, 14:00–18:00. */
export const officeHoursSchema = spansSchema(4)
