/**
 * Abbreviations after which a sentence goes on although the next word has a capital: titles, ranks,
 * American states as news writes them, months, and the company and street forms. Folded, no full stop.
 */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof rev fr sr hon gov lt col gen maj capt cmdr adm sgt cpl pvt brig supt insp det
  rep reps sen sens pres amb st ste mt ft no nos vs etc al cf vol ed eds fig figs pp art sec dept
  inc corp co ltd bros plc assn ave blvd rd
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev
  okla ore pa tenn tex va vt wash wis wyo ont que
  approx est max min avg eg ie viz jr`
    .split(/\s+/)
    .filter(Boolean),
)

/**
 * After these a full stop may as well end the sentence ("… works for Acme Inc. The firm …"), so the
 * next word decides: a sentence opener ends it, anything else carries on.
 */
export const OPENERS: ReadonlySet<string> = new Set(
  `the a an it its he she they we i you this that these those there here in on at by for from with as
  but and or if when while after before since although though however meanwhile his her their our
  my your not no what who how why where which some many most all both one according`.split(/\s+/),
)
