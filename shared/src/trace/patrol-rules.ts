import * as v from 'valibot'

/** What a county settles about patrols. */
export const patrolRulesSchema = v.object({
	/** How long a track is kept, in days; what was counted of it stays. */
	keepTrackDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)),
	/** How long one signing in lasts at most, in hours: who forgot to sign out is not followed over night. */
	dutyHours: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24)),
})
export type PatrolRules = v.InferOutput<typeof patrolRulesSchema>

export const defaultPatrolRules: PatrolRules = { keepTrackDays: 30, dutyHours: 16 }
