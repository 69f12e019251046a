import { beijingTime, people, units } from './fixture'
import { Life } from './life'

const TOWN = units.town.unit
const words = '如实说明。'

/** A case with a lead and two that help, all called on Monday at eight. */
export function shared(): Life {
	const life = new Life().do(people.dispatcher, 'accept', { urgency: 'green', public: false })
	return life.do(people.dispatcher, 'order', { unit: 'housing', supports: ['market', 'police'] })
}

export const part = ({ state: { supports = [] } }: Life, unit: string) =>
	supports.find((one) => one.unit === unit)
export const unitsOf = ({ state: { supports = [] } }: Life) =>
	supports.map(({ unit, phase }) => `${unit} ${phase}`)

/** A town's whistle at a place for Monday at ten. */
export function whistled(): Life {
	const life = new Life().do(people.dispatcher, 'accept', { urgency: 'green', public: false })
	life.do(people.dispatcher, 'order', { unit: TOWN, supports: [] })
	life.do(people.town, 'whistle', {
		lead: 'housing',
		supports: ['market', 'police'],
		meetAt: beijingTime('2026-03-02 10:00'),
		words,
	})
	life.knows = { place: { longitude: 117.5, latitude: 34.7 } }
	return life
}
