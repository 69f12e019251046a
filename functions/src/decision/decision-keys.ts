import type { Key } from '../store/table'

/** Keys of villages' decisions. The tenant stands in each. */
export const decisionKeys = {
	decision: (tenant: string, id: string): Key => ({ pk: `${tenant}#decision#${id}`, sk: 'decision' }),
	/** How residents answered, counted; apart from the decision, because it moves without it. */
	counts: (tenant: string, id: string): Key => ({ pk: `${tenant}#decision#${id}`, sk: 'voices' }),
	/** What residents answered, one item under each name that has a voice. */
	voices: (tenant: string, id: string) => `${tenant}#decision#${id}#voices`,
	voice: (tenant: string, id: string, holder: string): Key => ({
		pk: decisionKeys.voices(tenant, id),
		sk: holder,
	}),
	/** A village's decisions, by when they were begun. */
	ofVillage: (tenant: string, village: string) => `${tenant}#decisions#${village}`,
}
