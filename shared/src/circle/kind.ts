/** The three classes of what is near by (一刻钟便民服务圈). */
export const pointClasses = ['living', 'public', 'business'] as const
export type PointClass = (typeof pointClasses)[number]

/** The 28 kinds of service points with the class of each; what they are called is in text/zh-CN/circle.ts. */
export const pointKinds = {
	// 基本生活: what a household needs every week
	grocery: 'living',
	market: 'living',
	breakfast: 'living',
	canteen: 'living',
	barber: 'living',
	repair: 'living',
	parcel: 'living',
	water: 'living',
	toilet: 'living',
	charging: 'living',
	// 公共服务: what the county, the town and the village owe everybody
	hall: 'public',
	station: 'public',
	clinic: 'public',
	hospital: 'public',
	school: 'public',
	elderCare: 'public',
	library: 'public',
	culture: 'public',
	police: 'public',
	mediation: 'public',
	bus: 'public',
	// 便民商业: what one goes to now and then
	pharmacy: 'business',
	bank: 'business',
	telecom: 'business',
	farm: 'business',
	fuel: 'business',
	recycling: 'business',
	printing: 'business',
} as const satisfies Record<string, PointClass>
export type PointKind = keyof typeof pointKinds

export const kindsOfPoints = Object.keys(pointKinds) as [PointKind, ...PointKind[]]
/** The kinds of one class, in their order. */
export const kindsIn = (wanted: PointClass): PointKind[] =>
	kindsOfPoints.filter((kind) => pointKinds[kind] === wanted)
