import { ordered } from '../store/ordered'
import type { Key } from '../store/table'

/** Where the lists of a county live. */
export const catalogueKeys = {
	/** Which version counts now. */
	pointer: (tenant: string): Key => ({ pk: `${tenant}#tenant`, sk: 'catalogue' }),
	/** What is kept of one publication. */
	publication: (tenant: string, version: number): Key => ({
		pk: `${tenant}#tenant`,
		sk: `${PUBLICATIONS}${ordered(version, 6)}`,
	}),
	/** All entries of one version. */
	list: (tenant: string, version: number): string => `${tenant}#catalogue#${version}`,
	entry: (tenant: string, version: number, matter: string): Key => ({
		pk: catalogueKeys.list(tenant, version),
		sk: `matter#${matter}`,
	}),
	proposal: (tenant: string, proposal: string): Key => ({
		pk: `${tenant}#proposal#${proposal}`,
		sk: 'proposal',
	}),
}

export const PUBLICATIONS = 'catalogue#'

/** index1: proposals that wait for a decision. */
export const openProposals = (tenant: string) => `${tenant}#proposals#open`
/** index2: those that were decided. */
export const decidedProposals = (tenant: string) => `${tenant}#proposals#decided`
