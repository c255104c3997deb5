// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/credits_view.h"

#include "shared/desktop/design/metrics.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/flow_layout.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vitascope::player {
namespace {

using desktop::fromUtf8;
using desktop::Space;
using wire::CreditRole;

struct RoleNames {
    Q_DECLARE_TR_FUNCTIONS(RoleNames)
public:
    static QString of(CreditRole role, int count) {
        switch (role) {
        case CreditRole::Director:
            return tr("Director(s)", nullptr, count);
        case CreditRole::Writer:
            return tr("Writer(s)", nullptr, count);
        case CreditRole::Cast:
            return tr("Cast");
        case CreditRole::Composer:
            return tr("Music");
        case CreditRole::Producer:
            return tr("Producer(s)", nullptr, count);
        case CreditRole::Cinematographer:
            return tr("Camera");
        case CreditRole::Editor:
            return tr("Editing");
        }
        return {};
    }
};

// As the lines stand.
constexpr CreditRole kRoles[] = {CreditRole::Director,        CreditRole::Writer,   CreditRole::Cast,
                                 CreditRole::Cinematographer, CreditRole::Composer, CreditRole::Editor,
                                 CreditRole::Producer};

} // namespace

CreditsView::CreditsView(QWidget* parent) : QWidget(parent), lines_(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("credits"));
    lines_->setContentsMargins(0, 0, 0, 0);
    lines_->setSpacing(Space::kMedium);
}

void CreditsView::show(const std::vector<wire::Credit>& credits) {
    if (credits == credits_)
        return;
    credits_ = credits;
    while (auto* item = lines_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const auto role : kRoles) {
        std::vector<const wire::Credit*> people;
        for (const auto& credit : credits_)
            if (credit.role == role)
                people.push_back(&credit);
        if (!people.empty())
            addLine(role, people);
    }
    setVisible(!credits_.empty());
}

void CreditsView::addLine(CreditRole role, const std::vector<const wire::Credit*>& people) {
    auto* line = new QWidget(this);
    auto* label = new QLabel(RoleNames::of(role, static_cast<int>(people.size())), line);
    label->setProperty("role", "field");
    auto* names = new QWidget(line);
    auto* flow = new desktop::FlowLayout(Space::kLarge, names);
    flow->setContentsMargins(0, 0, 0, 0);
    for (const auto* credit : people)
        flow->addWidget(makeName(*credit, names));
    auto* layout = new QVBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(label);
    layout->addWidget(names);
    lines_->addWidget(line);
}

QPushButton* CreditsView::makeName(const wire::Credit& credit, QWidget* parent) {
    const auto name = fromUtf8(credit.name);
    const auto shown = credit.character ? tr("%1 as %2").arg(name, fromUtf8(*credit.character)) : name;
    auto* button = new QPushButton(QString(shown).replace(QLatin1Char('&'), QLatin1String("&&")), parent);
    button->setObjectName(QStringLiteral("person"));
    button->setProperty("variant", "plainLink");
    button->setAccessibleName(shown);
    button->setToolTip(tr("Look for films with %1").arg(name));
    connect(button, &QPushButton::clicked, this, [this, name] { Q_EMIT personChosen(name); });
    return button;
}

} // namespace vitascope::player
