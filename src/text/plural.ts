// The form of a word that a count takes, by the rules of a language.

/** The forms that a language tells apart; `other` stands where it has no form of its own. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Chooses forms by the rules of a locale; a realm without `Intl` takes `other`. */
export function pluralIn(locale: string): (count: string | undefined, forms: Forms) => string {
  let rules: Intl.PluralRules | undefined;
  return (count, forms) => {
    if (typeof Intl === 'undefined') return forms.other;
    rules ??= new Intl.PluralRules(locale);
    return forms[rules.select(Number(count))] ?? forms.other;
  };
}
