import { type Member, type MemberRole, memberRoles, type TeamWords } from '@huying/shared/team/team'
import { leaderLevel, memberRole } from '@huying/shared/text/zh-CN/team'

/** What somebody is in a team, as one word to choose: a grid leader with their level. */
export type RoleChoice = Exclude<MemberRole, 'gridLeader'> | 'gridLeader1' | 'gridLeader2' | 'gridLeader3'

const levels = { gridLeader1: 1, gridLeader2: 2, gridLeader3: 3 } as const
type LeaderChoice = keyof typeof levels
const isLeader = (choice: RoleChoice): choice is LeaderChoice => choice in levels

export const roleChoices: readonly { readonly value: RoleChoice; readonly words: string }[] = [
	...(['gridLeader1', 'gridLeader2', 'gridLeader3'] as const).map((value) => ({
		value,
		words: leaderLevel[levels[value]],
	})),
	...memberRoles.flatMap((role) => (role === 'gridLeader' ? [] : [{ value: role, words: memberRole[role] }])),
]

/** Somebody as they are being written down; texts as they stand in their fields. */
export interface MemberDraft {
	readonly role: RoleChoice
	/** Empty where it is somebody without an account. */
	readonly user: string
	readonly name: string
	readonly title: string
	readonly phone: string
	/** 0 is no fixed day. */
	readonly weekday: number
	readonly groupDays: string
}
export const newMember: MemberDraft = {
	role: 'gridWorker',
	user: '',
	name: '',
	title: '',
	phone: '',
	weekday: 0,
	groupDays: '',
}

export interface TeamDraft {
	readonly members: readonly MemberDraft[]
	/** A line each. */
	readonly duties: string
	readonly tasks: string
	readonly promises: string
}

export function draftOf({ members, duties, tasks, promises }: TeamWords): TeamDraft {
	return {
		members: members.map(draftOfMember),
		duties: duties.join('\n'),
		tasks: tasks.join('\n'),
		promises: promises.join('\n'),
	}
}

function draftOfMember({ role, level, user, name, title, phone, weekday, groupDays }: Member): MemberDraft {
	return {
		role: role === 'gridLeader' ? `gridLeader${level ?? 1}` : role,
		user: user ?? '',
		name: name ?? '',
		title: title ?? '',
		phone: phone ?? '',
		weekday: weekday ?? 0,
		groupDays: (groupDays ?? []).join('、'),
	}
}

/** A team as it is sent: fields that the role has no use for are left out. */
export function teamOf({ members, ...lines }: TeamDraft): TeamWords {
	const linesOf = (text: string) =>
		text
			.split('\n')
			.map((line) => line.trim())
			.filter((line) => line !== '')
	return {
		members: members.map(memberOf),
		duties: linesOf(lines.duties),
		tasks: linesOf(lines.tasks),
		promises: linesOf(lines.promises),
	}
}

function memberOf({ role, user, name, title, phone, weekday, groupDays }: MemberDraft): Member {
	const days = groupDays.split(/[、，,\s]+/u).filter((day) => day !== '')
	const sunk = role === 'sunkStaff'
	return {
		...(isLeader(role) ? { role: 'gridLeader', level: levels[role] } : { role }),
		...(user !== '' ? { user } : name.trim() !== '' && { name: name.trim() }),
		...(title.trim() !== '' && { title: title.trim() }),
		...(user === '' && phone.trim() !== '' && { phone: phone.trim() }),
		...(sunk && weekday > 0 && { weekday }),
		...(sunk && days.length > 0 && { groupDays: days }),
	}
}
