import type { Principal } from './credential'
import { isAllowed, type Permission } from './policy'

/** What a function has asked of the cloud; tests compare it with the packaged roles. */
export type Call = {
	readonly function: string
	readonly action: string
	readonly resource: string
	readonly allowed: boolean
	readonly times: number
}

export type Calls = {
	/** Records every permission that a request needs, and names the first that the role does not give. */
	refused(principal: Principal, permissions: readonly Permission[]): Permission | undefined
	all(): readonly Call[]
}

export function startCalls(): Calls {
	const recorded = new Map<string, Call>()
	return {
		refused(principal, permissions) {
			let refused: Permission | undefined
			for (const permission of permissions) {
				const allowed = isAllowed(principal.statements, permission)
				if (!allowed) refused ??= permission
				const { action, resource } = permission
				const id = `${principal.key} ${action} ${resource} ${allowed}`
				const times = (recorded.get(id)?.times ?? 0) + 1
				recorded.set(id, { function: principal.key, action, resource, allowed, times })
			}
			return refused
		},
		all: () => [...recorded.values()],
	}
}

/** AWS's own sentence, so that what a developer sees here is what they would see there. */
export function refusalSentence(principal: Principal, { action, resource }: Permission): string {
	return `User: ${principal.key} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`
}
