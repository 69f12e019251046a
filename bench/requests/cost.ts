import type { Exchange } from './meter'

/** What an operation costs, whoever's machine it runs on. */
export interface Cost {
	readonly requests: number
	readonly read: number
	readonly write: number
}
const kinds = ['requests', 'read', 'write'] as const

/** @param shared by how many it is shared: of one transaction for twenty, one costs a twentieth */
export function costOf(exchanges: readonly Exchange[], shared = 1): Cost {
	return {
		requests: exchanges.length / shared,
		read: exchanges.reduce((sum, { read }) => sum + read, 0) / shared,
		write: exchanges.reduce((sum, { write }) => sum + write, 0) / shared,
	}
}

/** The worst of the three. */
export function growth(before: Cost, after: Cost): number {
	const grown = kinds.map((kind) => (before[kind] === after[kind] ? 1 : after[kind] / before[kind]))
	return Math.max(...grown)
}

export const spelledCost = ({ requests, read, write }: Cost) =>
	`${rounded(requests)} requests, ${rounded(read)} read, ${rounded(write)} written`

const rounded = (value: number) => Number(value.toFixed(1))

export const casesOf = (cases: number) => `${cases.toLocaleString('en')} cases`
