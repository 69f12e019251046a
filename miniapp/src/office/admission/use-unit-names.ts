import { useUnits } from '../case/use-units'

/** How units are called; a unit that is not known (yet) by its identifier. */
export function useUnitNames(): (unit: string) => string {
	const { value: units } = useUnits()
	return (unit) => units?.find((one) => one.unit === unit)?.shortName ?? unit
}
