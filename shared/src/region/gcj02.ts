/** The ellipsoid of Krassowski, on which gcj02 is worked out: half its longer axis in metres, and its eccentricity squared. */
const AXIS = 6_378_245
const ECCENTRICITY = 0.006_693_421_622_965_943
const { PI, sin, cos, sqrt, abs } = Math

/**
 * A point of a satellite (wgs84) as China's maps draw it (gcj02), which is up to 700 metres beside it.
 * After the published algorithm that open map libraries use; right to a metre within mainland China.
 * @param longitude degrees east
 * @param latitude degrees north
 */
export function gcj02(longitude: number, latitude: number): { longitude: number; latitude: number } {
	const [x, y] = [longitude - 105, latitude - 35]
	const radians = (latitude / 180) * PI
	const bulge = 1 - ECCENTRICITY * sin(radians) ** 2
	const north = (northOf(x, y) * 180) / (((AXIS * (1 - ECCENTRICITY)) / (bulge * sqrt(bulge))) * PI)
	const east = (eastOf(x, y) * 180) / ((AXIS / sqrt(bulge)) * cos(radians) * PI)
	return { longitude: longitude + east, latitude: latitude + north }
}

/** The waves that both shifts share. */
const ripple = (x: number) => ((20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2) / 3

/** Metres that a point is moved north. */
function northOf(x: number, y: number): number {
	const plain = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x))
	const waves = ((20 * sin(y * PI) + 40 * sin((y / 3) * PI)) * 2) / 3
	const long = ((160 * sin((y / 12) * PI) + 320 * sin((y / 30) * PI)) * 2) / 3
	return plain + ripple(x) + waves + long
}

/** Metres that a point is moved east. */
function eastOf(x: number, y: number): number {
	const plain = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x))
	const waves = ((20 * sin(x * PI) + 40 * sin((x / 3) * PI)) * 2) / 3
	const long = ((150 * sin((x / 12) * PI) + 300 * sin((x / 30) * PI)) * 2) / 3
	return plain + ripple(x) + waves + long
}
