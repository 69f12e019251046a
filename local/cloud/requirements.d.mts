export function javaCommand(): string
export function missingRequirement(): string | undefined
