/** The normal deviate for 95 of 100 (two-sided). */
const Z = 1.96

/**
 * The lower end of Wilson's score interval: what a share is at least, with so few of a whole to tell it by. Nothing of
 * nothing is 0.
 *
 * E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of the American
 * Statistical Association 22 (1927), 209–212.
 */
export function lowerBound(part: number, whole: number): number {
	if (whole <= 0) return 0
	const share = part / whole
	const square = Z * Z
	const middle = share + square / (2 * whole)
	const spread = Z * Math.sqrt((share * (1 - share) + square / (4 * whole)) / whole)
	return Math.max(0, (middle - spread) / (1 + square / whole))
}
