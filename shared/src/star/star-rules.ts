import * as v from 'valibot'

const weight = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))

/** How a county chooses its stars of service (服务之星) each month. */
export const starRulesSchema = v.pipe(
	v.object({
		/** Who finished fewer errands in the month is not compared. */
		minimum: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
		/** So many are named. */
		top: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
		/** What number, quality and rating weigh, against each other. */
		weights: v.object({ number: weight, quality: weight, rating: weight }),
	}),
	v.check(({ weights }) => weights.number + weights.quality + weights.rating > 0, 'weightsNone'),
)
export type StarRules = v.InferOutput<typeof starRulesSchema>

/** A proposal: five errands, ten stars, and how well counts for more than how much. */
export const defaultStarRules: StarRules = {
	minimum: 5,
	top: 10,
	weights: { number: 30, quality: 30, rating: 40 },
}
