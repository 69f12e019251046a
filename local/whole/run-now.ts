import { inject } from 'vitest'
import type {} from './setup'

/** The time of this test run, epoch milliseconds: what each of its clouds shows until its clock is moved. */
export const runNow = (): number => Date.now() + inject('ahead')
